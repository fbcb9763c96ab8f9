import { Form } from "react-router";
import type { EmployersFound } from "#app/domain/visibility/find-employers.ts";
import type { Paged } from "#app/domain/paging.ts";
import type { PreparingView } from "#app/domain/visibility/read-preparing.ts";
import type { HelpChoosing } from "#app/forms/visibility.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { addressField, SubmitButton, TextField } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import { EmptyState } from "#app/ui/notices.tsx";
import { ButtonLink, Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tag } from "#app/ui/tag.tsx";

type PressProps = { employerId: string; name: string; does: HelpChoosing; children: string; kind?: "primary" | "secondary" };

function Press({ employerId, name, does, children, kind = "secondary" }: PressProps) {
  return (
    <Form method="post" defaultShouldRevalidate>
      <input type="hidden" name="employerId" value={employerId} />
      <SubmitButton kind={kind} name="do" value={does}>
        {children}
        <span className="govuk-visually-hidden">: {name}</span>
      </SubmitButton>
    </Form>
  );
}

export type SeesPage = Paged<PreparingView["sees"][number]>;
type SeesListProps = { preparing: PreparingView; sees: SeesPage; search: PrepareSearchProps["search"]; at: string };

/** `at` is the address of everything about this person. */
export function SeesList({ preparing, sees, search, at }: SeesListProps) {
  const { knownAs, standing, mayRecordNo } = preparing;
  const looked = search.name === "" && search.town === "" ? {} : search;
  return (
    <Section title="Now and soon">
      {sees.items.length === 0 ? (
        <p className="govuk-body">No employer can find {knownAs} now.</p>
      ) : (
        <>
          {mayRecordNo && <p className="govuk-body">A no counts at once, from whoever helps. Only {knownAs} can undo it.</p>}
          <CardList>
            {sees.items.map(({ employerId, name, soon }) => (
              <Card
                key={employerId}
                title={name}
                headingLevel={3}
                status={soon ? <Tag>In its notice</Tag> : <Tag tone="active">Chosen</Tag>}
                actions={
                  mayRecordNo && (
                    <ButtonLink to={`${at}/visibility/${employerId}/hide`} kind="secondary">
                      Pass on a no<span className="govuk-visually-hidden">: {name}</span>
                    </ButtonLink>
                  )
                }
              />
            ))}
          </CardList>
          <Pagination
            page={sees.page}
            pageCount={sees.pageCount}
            href={(number) => `?${new URLSearchParams({ ...looked, seen: String(number) })}`}
            label="Now and soon"
          />
        </>
      )}
      {mayRecordNo && preparing.sees.length + standing > 0 && (
        <ButtonLink to={`${at}/hide`} kind="quiet">
          Hide {knownAs} from everyone
        </ButtonLink>
      )}
    </Section>
  );
}

export function PreparedList({ knownAs, waiting }: PreparingView) {
  if (waiting.length === 0) return null;
  return (
    <Section title={`Waiting for ${knownAs}’s own yes`}>
      <CardList>
        {waiting.map(({ employerId, name, preparedAt, mayTakeBack }) => (
          <Card
            key={employerId}
            title={name}
            headingLevel={3}
            status={<Tag tone="waiting">Cannot see {knownAs}</Tag>}
            actions={
              mayTakeBack && (
                <Press employerId={employerId} name={name} does="take-back">
                  Take it back
                </Press>
              )
            }
          >
            <p>Written down on {formatDay(preparedAt)}.</p>
          </Card>
        ))}
      </CardList>
    </Section>
  );
}

export type PrepareSearchProps = {
  preparing: PreparingView;
  search: { name: string; town: string };
  found: EmployersFound | null;
  problems: Record<string, string>;
};

export function PrepareSearch({ preparing, search, found, problems }: PrepareSearchProps) {
  const { knownAs } = preparing;
  const taken = new Set([...preparing.sees, ...preparing.waiting].map(({ employerId }) => employerId));
  return (
    <Section title="Write down a yes" id="prepare">
      <p className="govuk-body">
        Find the employer together. The yes waits on {knownAs}’s page until {knownAs} has said in their own way what it means.
      </p>
      <Form method="get" action="#prepare">
        <TextField
          field={addressField("prepare", "name", search.name, problems.name)}
          label="Name of the employer"
          width="two-thirds"
          autoComplete="off"
        />
        <TextField
          field={addressField("prepare", "town", search.town, problems.town)}
          label="Town"
          width="two-thirds"
          autoComplete="off"
        />
        <SubmitButton kind="secondary">Find</SubmitButton>
      </Form>
      {found?.count === 0 && <EmptyState title="No verified employer fits this" />}
      {found && found.count > 0 && (
        <>
          <CardList>
            {found.employers.map((employer) => (
              <Card
                key={employer.id}
                title={employer.name}
                headingLevel={3}
                actions={
                  !taken.has(employer.id) && (
                    <Press employerId={employer.id} name={employer.name} does="prepare" kind="primary">
                      Write down a yes
                    </Press>
                  )
                }
              >
                <p>
                  {employer.work}. {employer.towns.join(", ")}. {employer.level}.
                </p>
              </Card>
            ))}
          </CardList>
          <Pagination
            page={found.page}
            pageCount={found.pageCount}
            href={(page) => `?${new URLSearchParams({ ...search, page: String(page) })}#prepare`}
            label="More employers"
          />
        </>
      )}
    </Section>
  );
}

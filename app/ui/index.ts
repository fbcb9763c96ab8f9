export { Card, CardList, Figure } from "./card.tsx";
export type { CardProps, CardSection } from "./card.tsx";
export { BigChoice, EasyRead, EasyReadList, YES_NO_LATER } from "./easy-read.tsx";
export type { BigChoiceOption } from "./easy-read.tsx";
export {
  AccountLayout, CircleLayout, CoachLayout, EmployerLayout, OperatorLayout, PublicLayout, SeekerLayout,
} from "./layout/layouts.tsx";
export { SummaryList, TaskList, Timeline } from "./lists.tsx";
export type { SummaryRow, Task, TimelineEntry } from "./lists.tsx";
export {
  ConfirmationPanel, Details, EmptyState, InsetText, NotificationBanner, WarningText,
} from "./notices.tsx";
export { ErrorPage } from "./error-page.tsx";
export { BackLink, ButtonGroup, ButtonLink, Columns, PageTitle, Section } from "./page.tsx";
export { Pagination } from "./pagination.tsx";
export { Picture } from "./picture.tsx";
export type { PictureName } from "./picture.tsx";
export { ReadAloud } from "./read-aloud.tsx";
export { Table } from "./table.tsx";
export type { Column } from "./table.tsx";
export { Tag } from "./tag.tsx";
export type { TagTone } from "./tag.tsx";
export { Mark, Wordmark } from "./wordmark.tsx";

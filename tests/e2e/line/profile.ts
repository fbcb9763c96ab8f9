import { aCrowdLike } from "#tests/support/crowd.ts";
import { signInByCode } from "#tests/support/browser.ts";
import { arrive, fill, follow, press, says, tick } from "#tests/support/page-verbs.ts";
import { emailed, PEOPLE, PROVIDER, type EmployerStory, type Line } from "./stage.ts";

const { name, knownAs, email } = PEOPLE.seeker;

/** A job seeker joins on a phone, and has a named coach from then on. */
export async function seekerJoins(line: Line): Promise<void> {
  const { stack, seeker } = line;
  await signInByCode(stack, seeker, email);
  await follow(seeker, "I want to find work", "Join to find work");
  await fill(seeker, { "Which town do you live in, or near?": "Bristol" });
  await press(seeker, "Go on", "Who can help you?");
  const [asksName, asksCalled, asksBorn] = ["What is your full name?", "What do people call you?", "When were you born?"] as const;
  await press(seeker, `Choose ${PROVIDER}`, asksName);
  await fill(seeker, { [asksName]: name });
  await press(seeker, "Go on", asksCalled);
  await fill(seeker, { [asksCalled]: knownAs });
  await press(seeker, "Go on", asksBorn);
  await fill(seeker, { [asksBorn]: ["27", "3", "2001"] });
  await press(seeker, "Go on", "Check your answers");
  await press(seeker, "Join", `Hello ${knownAs}`);
  await says(seeker, `Your job coach is ${PEOPLE.coach.name}`);
  await emailed(line, PEOPLE.coach, "Someone new has joined your caseload");
}

/** The person answers some questions, the coach types others with them, and the person says yes to all of it. */
export async function profileTogether({ seeker, coach }: Line): Promise<void> {
  const goOn = "Save and go on";
  const skip = "Skip this question";
  await follow(seeker, "Start my profile", "Who is helping you today?");
  await tick(seeker, "Who is helping you today?", "A friend");
  await press(seeker, "Go on", "How do you read these pages today?");
  await tick(seeker, "How do you read these pages today?", "Someone reads it to me");
  await press(seeker, "Go on", "What work do you hope for?");
  await says(seeker, "A friend is helping you.");
  await tick(seeker, "What work do you hope for?", "Working with food and drinks");
  await press(seeker, goOn, "What do you like to do in your own time?");
  await tick(seeker, "What do you like to do in your own time?", "Music");
  await fill(seeker, { "Something else you like": "I sing in a choir." });
  await press(seeker, goOn, "Which tasks do you like?");
  await tick(seeker, "Which tasks do you like?", "Wash up in a kitchen", "Wash and fold clothes");
  await press(seeker, goOn, "Which tasks have you done?");
  await tick(seeker, "Which tasks have you done?", "Set and clear tables");
  await press(seeker, goOn, "How do you do these tasks?");
  await tick(seeker, "Set and clear tables", "By myself");
  await press(seeker, goOn, "What kinds of work have you done before?");
  await follow(seeker, skip, "Which certificates do you have?");
  await press(seeker, "Save and go back to the list", "My profile");
  await says(seeker, "You answered 4 of 17 questions.");
  await follow(seeker, "Places I like", "What do you like at a place of work?");
  await tick(seeker, "What do you like at a place of work?", "The same jobs each day");
  await press(seeker, goOn, "What do you not like at a place of work?");
  await tick(seeker, "What do you not like at a place of work?", "Working fast");
  await press(seeker, goOn, "What helps you at work?");
  await follow(seeker, skip, "What matters most to you in a job?");
  await tick(seeker, "What matters most to you in a job?", "Good pay", "Kind people");
  await press(seeker, goOn, "Which of these comes first?");
  await seeker.getByRole("button", { name: /Move up.*Kind people/ }).click();
  await seeker.getByRole("button", { name: /Move up.*Good pay/ }).waitFor();
  await press(seeker, goOn, "Which of these are true for you?");

  await follow(coach, "Caseload", "Caseload");
  await follow(coach, knownAs, knownAs);
  await follow(coach, "Work on the profile together", `Profile of ${knownAs}`);
  await follow(coach, "What helps me", "What helps you at work?");
  await says(coach, `Together with ${knownAs}`);
  await tick(coach, "What helps you at work?", "Show me how to do it", "One person I can ask");
  await press(coach, "Save and go back to the list", `Profile of ${knownAs}`);
  await follow(coach, "Hours", "How many hours do you want to work?");
  await fill(coach, { "Hours a week at first": "8", "Hours a week later": "16" });
  await press(coach, goOn, "Which days can you work?");
  await tick(coach, "Which days can you work?", "Monday", "Tuesday", "Thursday");
  await press(coach, goOn, "What times of day are good for you?");
  await tick(coach, "What times of day are good for you?", "Morning, 9 to 12");
  await press(coach, goOn, "Where do you live?");
  await tick(coach, "How far can you travel?", "Up to 5 miles");
  await press(coach, goOn, "How can you get to work?");
  await follow(coach, "See all questions", `Profile of ${knownAs}`);
  await says(coach, `Only ${knownAs} can approve it`);

  await follow(seeker, "See all questions", "My profile");
  await follow(seeker, "What I am good at", "What are you good at?");
  await fill(seeker, { "What are you good at?": "I like things clean.\nI do not give up." });
  await press(seeker, goOn, "Check my profile");
  await says(seeker, "Set and clear tables: by myself");
  await says(seeker, "1. Kind people");
  await says(seeker, "They do not see your name, your town or your own words");
  await press(seeker, "Yes, this is right", "My profile");
  await says(seeker, "You said yes to your profile");
  await follow(seeker, "See who changed what", "Changes to my profile");
  await says(seeker, `${PEOPLE.coach.name} changed your hours`);
}

/** What few people share is not shown before an introduction, so there are others who say the same: nobody may see them. */
export async function othersSayTheSame({ stack: { db } }: Line): Promise<void> {
  const [person] = await db.superuser<{ id: string }[]>`select id from job_seeker where known_as = ${knownAs}`;
  await aCrowdLike(db, person!.id);
}

/** The person finds an employer by name and lets it see them. */
export async function chooseEmployer({ seeker }: Line, { organisation }: EmployerStory): Promise<void> {
  await follow(seeker, "Home", /^Hello/);
  await seeker.goto("/me/visibility");
  await arrive(seeker, "Who can see me");
  await follow(seeker, "Find an employer", "Find an employer");
  await fill(seeker, { "Name of the employer": organisation.slice(0, 5).toLowerCase() });
  await seeker.getByRole("button", { name: "Find" }).click();
  await follow(seeker, `Choose ${organisation}`, `Can ${organisation} see you?`);
  // A friend helps, so the person says first what the yes means.
  await tick(seeker, "Who can see you if you say yes?", `Only ${organisation}`);
  await press(seeker, "Yes, they can see me", "Who can see me");
  await says(seeker, "You chose this employer");
}

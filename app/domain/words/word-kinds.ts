/**
 * What typed words may tell about somebody, and what the person and the coach are told
 * about it. The list says what is looked for; nothing here finds everything.
 */
export const WORD_KINDS = [
  { code: "email", label: "An email address", easy: "This may be an email address.", why: "Employers reach people through the coach until they are introduced." },
  { code: "web", label: "A web address or an account", easy: "This may lead to you on the internet.", why: "It can lead straight to the person." },
  { code: "national-insurance", label: "A National Insurance number", easy: "This may be your National Insurance number.", why: "It names exactly one person." },
  { code: "nhs", label: "An NHS number", easy: "This may be your NHS number.", why: "It names exactly one person, and leads to health records." },
  { code: "birth", label: "A date of birth or an age", easy: "This may say how old you are.", why: "Age is no part of how somebody fits a job." },
  { code: "postcode", label: "A postcode", easy: "This may say where you live.", why: "A postcode is often one street." },
  { code: "phone", label: "A phone number", easy: "This may be a phone number.", why: "Employers reach people through the coach until they are introduced." },
  {
    code: "medical", label: "Health words", easy: "This may be about your health. You can say what helps you.",
    why: "No employer needs a diagnosis. Say what helps, or what makes a place good to work in, instead.",
  },
  { code: "own-name", label: "Their own name", easy: "This may be your name. You choose later who is told.", why: "A name is told on its own, when the person chooses." },
  { code: "name", label: "Somebody's name", easy: "This may be a name of someone.", why: "It can lead to the person, and whoever it is was not asked." },
  { code: "employer", label: "An employer", easy: "This may be a place where you worked.", why: "People there may know who this is." },
  { code: "place", label: "A place", easy: "This may say where you live or lived.", why: "With a few more facts, a place can be enough to know who this is." },
  { code: "apart", label: "Letters or signs written apart", easy: "These letters stand apart. They may be a name.", why: "Spaced letters can be a name or an address." },
] as const;

export type WordKind = (typeof WORD_KINDS)[number]["code"];

/** Words that are about health. Any of these is worth a question; the social model says what helps instead. */
export const MEDICAL_WORDS: readonly string[] = [
  "adhd", "add", "addict", "addiction", "alcoholic", "allergy", "alzheimer's", "alzheimers", "amputee", "anorexia", "antidepressants", "anxiety disorder",
  "anxiety", "arthritis", "asd", "asperger", "asperger's", "aspergers", "asthma", "asthmatic", "autism", "autistic", "bipolar",
  "brain damage", "brain injury", "bulimia", "cancer", "cerebral palsy", "chemotherapy", "chronic fatigue", "chronic pain",
  "cognitive impairment", "counselling", "crohn's", "deafness", "deaf", "dementia", "depressed", "depression",
  "developmental delay", "diabetes", "diabetic", "diagnosed", "diagnosis", "disabilities", "disability", "disabled", "disorder",
  "down syndrome", "down's syndrome", "downs syndrome", "down's", "dyscalculia", "dyslexia", "dyslexic", "dyspraxia", "dyspraxic",
  "eating disorder", "epilepsy", "epileptic", "fibromyalgia", "fragile x", "handicap", "handicapped", "hard of hearing", "hearing aid", "hearing aids",
  "hearing impaired", "hearing loss", "hepatitis", "hiv", "hospital", "illness", "impairment", "learning difficulties",
  "learning difficulty", "learning disabilities", "learning disability", "long covid", "lupus", "medication", "medicine", "mental health",
  "mental illness", "migraine", "migraines", "multiple sclerosis", "muscular dystrophy", "my condition", "my conditions", "my tablets", "neurodivergent", "neurodiverse",
  "ocd", "panic attacks", "panic attack", "paranoia", "paraplegic", "parkinson's", "parkinsons", "patient transport", "personality disorder", "pregnancy", "pregnant",
  "psychiatrist", "psychosis", "psychotic", "ptsd", "registered blind", "i am blind", "partially sighted", "rehab", "schizophrenia",
  "schizophrenic", "seizure", "seizures", "self harm", "self-harm", "sensory processing", "sight loss", "special needs", "spina bifida", "spinal injury",
  "stammer", "stutter", "suicidal", "surgery", "symptom", "symptoms", "syndrome", "therapist", "tourette", "tourette's",
  "tourettes", "tumour", "visual impairment", "visually impaired", "wheelchair",
];

/** Of these, what is said of buildings, goods and schemes as often as of a person: a coach may need to write it. */
export const ALSO_OF_PLACES: ReadonlySet<string> = new Set([
  "add", "allergy", "counselling", "disabilities", "disability", "disabled", "disorder", "handicap", "hospital", "medicine", "patient transport",
  "rehab", "surgery", "therapist",
]);

/**
 * Names that are also everyday words. In small letters they count only after a word like
 * "friend"; with a capital, only where no sentence begins, unless the reader of names says so.
 */
export const EVERYDAY_NAMES: ReadonlySet<string> = new Set([
  "amber", "april", "art", "ash", "august", "autumn", "basil", "bill", "bob", "brook", "buddy", "carol", "charity", "chase", "chip",
  "christian", "cliff", "crystal", "dale", "dawn", "dean", "dot", "drew", "earl", "eve", "faith", "fern", "frank", "ginger", "glen", "grace",
  "grant", "guy", "happy", "harmony", "heath", "heather", "holly", "honey", "hope", "iris", "ivy", "jack", "jasmine", "joy", "june",
  "king", "lance", "lane", "lily", "mark", "max", "may", "melody", "mercy", "miles", "misty", "nick", "norm", "olive", "pat", "patience",
  "pearl", "peg", "penny", "pepper", "poppy", "ray", "rich", "rob", "robin", "rose", "ruby", "rusty", "sage", "sandy", "scout", "skip", "sky",
  "star", "stew", "sue", "summer", "sunny", "victor", "violet", "wade", "ward", "will", "winter", "wood", "woody", "young",
]);

/** Towns and employers that are also everyday words: they count with a capital, where no sentence begins. */
export const EVERYDAY_PLACES: ReadonlySet<string> = new Set([
  "apple", "ash", "bank", "banks", "bar", "barking", "bath", "battle", "beer", "best", "boots", "bow", "box", "bridge", "bury", "chase", "church",
  "clean", "cooling", "cook", "cook's", "cove", "crook", "dale", "deal", "denny", "dollar", "downside", "eye", "fleet", "flint", "food", "ford", "gap",
  "game", "grain", "grays", "greens", "green", "grove", "hale", "harley", "hayes", "healing", "hill", "hook", "hope", "house", "iceland",
  "job", "kind", "lancing", "law", "lea", "leek", "locking", "logan", "long", "march", "matalan", "mere", "mold", "moss", "music", "nelson", "next",
  "orange", "over", "par", "pant", "people", "pickering", "pool", "poole", "post", "pret", "rake", "reading", "rock", "rode", "rugby", "rye", "sale",
  "sandwich", "sandy", "send", "settle", "shaw", "shell", "shop", "smart", "spar", "stock", "stoke", "stone", "store", "street", "subway", "sway", "tailor", "team", "thrift", "time",
  "tumble", "wall", "ware", "wash", "wells", "well", "wick", "wing", "wool", "work", "works", "world",
]);

/** Written with a capital in the middle of a sentence, and no name: left alone. */
export const CAPITALISED: ReadonlySet<string> = new Set([
  "i", "i'm", "i've", "i'd", "i'll", "monday", "mondays", "tuesday", "tuesdays", "wednesday", "wednesdays", "thursday", "thursdays", "friday", "fridays",
  "saturday", "saturdays", "sunday", "sundays", "january", "february", "march", "april", "may", "june", "july", "august",
  "september", "october", "november", "december", "christmas", "easter", "eid", "diwali", "ramadan", "english", "welsh", "scottish", "irish", "british", "polish",
  "french", "german", "spanish", "italian", "urdu", "arabic", "bengali", "punjabi", "makaton", "excel", "word", "windows", "microsoft", "office",
  "powerpoint", "outlook", "google", "internet", "wifi", "lego", "minecraft", "maths", "science", "art", "level", "entry", "food", "hygiene", "health", "safety",
  "first", "aid", "access", "work", "disability", "confident", "makaton", "bsl", "uk", "tv", "dvd", "cd", "it", "ok", "hgv",
]);

import type { SectorCode } from "./sectors.ts";
import type { Term } from "./terms.ts";

type TaskTerm = Term & { sector: SectorCode };

/**
 * Tasks: the unit of matching. A job is a set of tasks, a person has tasks they
 * like and tasks they have done. Worded from the tasks of entry-level job
 * profiles of the National Careers Service (Crown copyright, OGL v3).
 */
export const TASKS = [
  { code: "fill-shelves", label: "Fill shelves and rotate stock", easy: "Put things on shelves", sector: "retail" },
  { code: "price-labels", label: "Put on price labels", easy: "Put price stickers on things", sector: "retail" },
  { code: "serve-till", label: "Serve customers at a till", easy: "Work on the till", sector: "retail" },
  { code: "greet-customers", label: "Greet and help customers", easy: "Say hello and help customers", sector: "retail" },
  { code: "sort-donations", label: "Sort donated goods", easy: "Sort things people give", sector: "retail" },
  { code: "tidy-displays", label: "Tidy displays and hang clothes", easy: "Make the shop look tidy", sector: "retail" },
  { code: "trolleys", label: "Collect trolleys and baskets", easy: "Collect trolleys", sector: "retail" },
  { code: "click-collect", label: "Pick online orders from shelves", easy: "Find things for online orders", sector: "retail" },
  { code: "wash-up", label: "Wash up and keep a kitchen clean", easy: "Wash up in a kitchen", sector: "food" },
  { code: "prepare-vegetables", label: "Prepare vegetables and cold food", easy: "Chop and prepare food", sector: "food" },
  { code: "cook-simple", label: "Cook simple dishes to a recipe", easy: "Cook from a recipe", sector: "food" },
  { code: "make-drinks", label: "Make coffee and drinks", easy: "Make coffee and drinks", sector: "food" },
  { code: "lay-tables", label: "Lay and clear tables", easy: "Set and clear tables", sector: "food" },
  { code: "serve-food", label: "Serve food at a counter or table", easy: "Serve food to people", sector: "food" },
  { code: "bake", label: "Bake bread and cakes", easy: "Bake bread and cakes", sector: "food" },
  { code: "pick-orders", label: "Pick orders in a warehouse", easy: "Collect things for orders", sector: "warehouse" },
  { code: "pack-boxes", label: "Pack and seal boxes", easy: "Pack boxes", sector: "warehouse" },
  { code: "scan-stock", label: "Scan and count stock", easy: "Count and scan things", sector: "warehouse" },
  { code: "unload", label: "Unload deliveries", easy: "Take things off a lorry", sector: "warehouse" },
  { code: "sort-parcels", label: "Sort parcels and post", easy: "Sort parcels and letters", sector: "warehouse" },
  { code: "drivers-mate", label: "Help a driver deliver", easy: "Help a delivery driver", sector: "warehouse" },
  { code: "plant-out", label: "Sow, pot and plant out", easy: "Grow plants", sector: "outdoors" },
  { code: "weed", label: "Weed and mulch", easy: "Take out weeds", sector: "outdoors" },
  { code: "mow", label: "Mow and strim grass", easy: "Cut grass", sector: "outdoors" },
  { code: "water-plants", label: "Water plants", easy: "Water plants", sector: "outdoors" },
  { code: "litter-pick", label: "Pick litter and keep grounds tidy", easy: "Pick up litter", sector: "outdoors" },
  { code: "recycle", label: "Sort recycling", easy: "Sort things for recycling", sector: "outdoors" },
  { code: "clean-rooms", label: "Clean rooms and offices", easy: "Clean rooms", sector: "cleaning" },
  { code: "clean-floors", label: "Sweep, mop and vacuum floors", easy: "Clean floors", sector: "cleaning" },
  { code: "make-beds", label: "Make beds and change linen", easy: "Make beds", sector: "cleaning" },
  { code: "laundry", label: "Load, fold and sort laundry", easy: "Wash and fold clothes", sector: "cleaning" },
  { code: "wash-vehicles", label: "Wash and valet vehicles", easy: "Wash cars", sector: "cleaning" },
  { code: "file-papers", label: "File and find papers", easy: "Put papers in order", sector: "office" },
  { code: "scan-documents", label: "Scan and copy documents", easy: "Scan and copy papers", sector: "office" },
  { code: "post-room", label: "Open, sort and send post", easy: "Look after the post", sector: "office" },
  { code: "reception", label: "Welcome visitors at reception", easy: "Welcome visitors", sector: "office" },
  { code: "answer-phones", label: "Answer phones and take messages", easy: "Answer the phone", sector: "office" },
  { code: "set-up-rooms", label: "Set up meeting rooms", easy: "Get rooms ready", sector: "office" },
  { code: "shred", label: "Shred confidential papers", easy: "Shred papers", sector: "office" },
  { code: "enter-data", label: "Enter data", easy: "Type things into a computer", sector: "digital" },
  { code: "check-data", label: "Check data for mistakes", easy: "Look for mistakes", sector: "digital" },
  { code: "test-software", label: "Test websites and apps", easy: "Try out websites and apps", sector: "digital" },
  { code: "edit-photos", label: "Tag and edit photos", easy: "Work with photos", sector: "digital" },
  { code: "update-website", label: "Update web pages", easy: "Change web pages", sector: "digital" },
  { code: "assemble", label: "Assemble parts by hand", easy: "Put parts together", sector: "making" },
  { code: "quality-check", label: "Check products for faults", easy: "Check things are made well", sector: "making" },
  { code: "sand-paint", label: "Sand, paint and finish", easy: "Sand and paint things", sector: "making" },
  { code: "repair-bikes", label: "Repair bicycles", easy: "Mend bikes", sector: "making" },
  { code: "sew", label: "Sew and mend", easy: "Sew and mend clothes", sector: "making" },
  { code: "operate-machine", label: "Operate a simple machine", easy: "Use a simple machine", sector: "making" },
  { code: "serve-meals-ward", label: "Serve meals and drinks on a ward", easy: "Bring people food and drinks", sector: "care" },
  { code: "move-patients", label: "Move patients and equipment", easy: "Help move people in hospital", sector: "care" },
  { code: "run-activities", label: "Help run activities", easy: "Help with games and activities", sector: "care" },
  { code: "restock-supplies", label: "Restock supplies and linen", easy: "Fill up cupboards", sector: "care" },
  { code: "classroom-help", label: "Prepare classroom materials", easy: "Get things ready for a class", sector: "children" },
  { code: "play-support", label: "Support play", easy: "Play with children", sector: "children" },
  { code: "school-kitchen", label: "Serve school dinners", easy: "Serve school dinners", sector: "children" },
  { code: "feed-animals", label: "Feed and water animals", easy: "Feed animals", sector: "animals" },
  { code: "clean-kennels", label: "Clean kennels and stables", easy: "Clean where animals live", sector: "animals" },
  { code: "walk-dogs", label: "Walk and groom dogs", easy: "Walk dogs", sector: "animals" },
  { code: "set-up-sports", label: "Set up sports equipment", easy: "Get sports things ready", sector: "leisure" },
  { code: "tickets", label: "Check tickets and guide visitors", easy: "Check tickets", sector: "leisure" },
  { code: "handle-books", label: "Shelve and cover books", easy: "Put books on shelves", sector: "leisure" },
  { code: "care-collections", label: "Help look after a collection", easy: "Look after museum things", sector: "leisure" },
] as const satisfies readonly TaskTerm[];

export type TaskCode = (typeof TASKS)[number]["code"];

const SECTOR_OF: ReadonlyMap<string, SectorCode> = new Map(TASKS.map(({ code, sector }) => [code, sector]));

/** The sector a task belongs to: two tasks of one sector are near each other in a match. */
export function sectorOfTask(code: string): SectorCode {
  const sector = SECTOR_OF.get(code);
  if (!sector) throw new Error(`No task ${code}`);
  return sector;
}

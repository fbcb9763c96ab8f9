import { z } from "zod";

/** From a card an employer can do one thing: ask the coach. The form holds the card's alias and no words. */
export const askCoachSchema = z.object({
  aliasId: z.uuid({ error: "Choose a person from the page." }),
});

/** How much each kind of fit counts when matches are put in order: what somebody wants to do comes first. */
export const WEIGHTS = {
  essentialTaskLiked: 10,
  essentialTaskDone: 5,
  adaptableTaskLiked: 4,
  adaptableTaskDone: 2,
  similarTask: 2,
  taskAlone: 1,
  sameWorkBefore: 3,
  certificate: 2,
  hope: 8,
  hoursFit: 5,
  hoursBuildUp: 3,
  dayFit: 1,
  withinTravel: 6,
  environmentLiked: 2,
  environmentAvoided: -3,
  adjustmentOffered: 3,
} as const;

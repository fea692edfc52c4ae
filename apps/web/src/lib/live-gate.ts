/** While a card is in the air or a move is on its way, news from the server waits. */
let held = 0;
const waiting: (() => void)[] = [];

/** Keeps live changes back until the returned function is called. */
export function holdLive(): () => void {
  held++;
  let released = false;
  return () => {
    if (released) return;
    released = true;
    held--;
    if (held === 0) for (const run of waiting.splice(0)) run();
  };
}

/** Runs at once, or when the last hold is released. */
export function whenLiveFlows(run: () => void): void {
  if (held === 0) run();
  else waiting.push(run);
}

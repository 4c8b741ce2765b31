/** Whether what happens in a world is told as it happens: of a case that is replayed alone. */
let telling: ((line: string) => void) | undefined;

export function tellTo(write: (line: string) => void): void {
  telling = write;
}

/** A line of the story, at a moment of the cloud's time. */
export function tell(at: number, who: string, what: string): void {
  telling?.(`${new Date(at).toISOString().slice(11, 23)}  ${who}: ${what}`);
}

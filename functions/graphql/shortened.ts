/** What is kept of a message that is too long, in UTF-16 code units: it repeats what was sent between its two ends. */
const [kept, keptAtEnd] = [400, 200];

/** A message without the middle of what it repeats, if that is long. Its end often says what to do. */
export function shortened(message: string): string {
  if (message.length <= kept + keptAtEnd) return message;
  return `${message.slice(0, kept)} … ${message.slice(-keptAtEnd)}`.toWellFormed();
}

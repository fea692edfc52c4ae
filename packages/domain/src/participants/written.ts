/** True for a text that says something: not left out and not only spaces. */
export function isWritten(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

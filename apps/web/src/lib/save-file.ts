/** Gives bytes to the browser to be saved under a name. */
export function saveFile(bytes: Blob, name: string): void {
  const href = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  window.setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

const figures = (text: string): number[] => [...text].map(Number);

/** ИНН of an organisation: ten figures, the last of which is worked out from the others. */
export function isInn(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const all = figures(text);
  const sum = weights.reduce((total, weight, index) => total + weight * (all[index] ?? 0), 0);
  return (sum % 11) % 10 === all[9];
}

/** ОГРН: thirteen figures, the last of which is the rest of the others divided by eleven. */
export function isOgrn(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  return (Number(text.slice(0, 12)) % 11) % 10 === Number(text[12]);
}

/** КПП: nine figures, of which the fifth and sixth may be capital Latin letters. */
export const isKpp = (text: string): boolean => /^\d{4}[\dA-Z]{2}\d{3}$/.test(text);

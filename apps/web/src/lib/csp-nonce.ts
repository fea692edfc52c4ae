/** The nonce that the server has put into the page, for the few libraries that add a <style>; '' in development. */
function readNonce(): string {
  const content = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
  return content.startsWith('__') ? '' : content;
}

export const cspNonce: string = typeof document === 'undefined' ? '' : readNonce();

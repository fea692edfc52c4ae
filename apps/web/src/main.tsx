import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { cspNonce } from './lib/csp-nonce.ts';
import { forwardDetachedTouches } from './lib/detached-touches.ts';

if (cspNonce !== '') setNonce(cspNonce);
forwardDetachedTouches();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

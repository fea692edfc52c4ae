import { describe, expect, it } from 'vitest';
import { mailChange, mailDraft, withSecurity } from './mail-draft.ts';

const RULES = { quietFrom: 21, quietTo: 8, digestHour: 17, inHolidays: false };
const EMPTY = { version: 0, server: null, ...RULES, lastFailure: null };

describe('the form of the mail server', () => {
  it('begins with the usual port and with the address where the page was opened', () => {
    expect(mailDraft(EMPTY, 'https://tandem.example.org')).toMatchObject({
      port: '587',
      security: 'starttls',
      site: 'https://tandem.example.org',
    });
  });

  it('changes the port with the security, but not one that somebody has typed', () => {
    const draft = mailDraft(EMPTY, '');
    expect(withSecurity(draft, 'tls').port).toBe('465');
    expect(withSecurity({ ...draft, port: '2525' }, 'tls').port).toBe('2525');
  });

  it('sends a password only when one was typed, and no user where none is wanted', () => {
    const draft = { ...mailDraft(EMPTY, ''), host: ' smtp.example.org ', from: 'a@example.org' };
    expect(mailChange(draft, 3).server).not.toHaveProperty('password');
    expect(mailChange(draft, 3)).toMatchObject({
      version: 3,
      server: { host: 'smtp.example.org', user: null, port: 587 },
    });
    expect(mailChange({ ...draft, user: 'a', password: ' p ' }, 3).server).toMatchObject({
      user: 'a',
      password: ' p ',
    });
  });
});

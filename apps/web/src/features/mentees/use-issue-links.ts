import type { MenteeRow } from '@tandem/contracts';
import { useState } from 'react';
import { api } from '../../lib/api.ts';

export type IssuedLink = { mentee: MenteeRow; secret: string; validUntil: string };
type Issuing = { links: IssuedLink[]; failed: MenteeRow[]; total: number; error: unknown };

/** Makes a personal link for each, one after another; those that could not be made are named, the others stand. */
export function useIssueLinks() {
  const [issuing, setIssuing] = useState<Issuing | null>(null);
  const busy = issuing !== null && issuing.links.length + issuing.failed.length < issuing.total;
  async function issue(mentees: readonly MenteeRow[]): Promise<void> {
    // A second try adds to what is there: a link that was made is on the sheet and must stay the one that works.
    const links = [...(issuing?.links ?? [])];
    const failed: MenteeRow[] = [];
    const total = links.length + mentees.length;
    let error: unknown = null;
    const tell = () => setIssuing({ links: [...links], failed: [...failed], total, error });
    tell();
    for (const mentee of mentees) {
      try {
        links.push({ mentee, ...(await api.mentees.issueLink({ params: { menteeId: mentee.id } })) });
      } catch (failure) {
        failed.push(mentee);
        error = failure;
      }
      tell();
    }
  }
  return { issue, busy, issuing };
}

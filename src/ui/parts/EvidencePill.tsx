// A few words about what was seen: a sign and a word, so that no colour has to say it alone.

import type { ReactNode } from 'react';
import type { EvidenceTone } from '../../app/evidenceNote.ts';
import { Icon, type IconName } from './Icon.tsx';
import './EvidencePill.css';

interface EvidencePillProps {
  readonly tone: EvidenceTone;
  readonly children: ReactNode;
}

const signs: Readonly<Record<EvidenceTone, IconName | null>> = {
  good: 'pass',
  warned: 'warned',
  bad: 'fail',
  plain: null,
};

export function EvidencePill({ tone, children }: EvidencePillProps): ReactNode {
  const sign = signs[tone];
  return (
    <span className={`evidence-pill tone-${tone}`}>
      {sign === null ? null : <Icon name={sign} />}
      {children}
    </span>
  );
}

import type { FreeTime } from '@tandem/domain/participants';
import type { ComponentType } from 'react';

/** The control of free time belongs to another feature: the page brings it. */
export type FreeTimeField = ComponentType<{
  legend: string;
  legendHidden?: boolean;
  value: readonly FreeTime[];
  onChange: (times: FreeTime[]) => void;
}>;

import { isDay } from '@tandem/domain/kernel';
import { z } from 'zod';

export const Id = z.uuid();
const dayFrom = (earliest: string) =>
  z
    .string()
    .refine((text) => isDay(text) && text >= earliest && text <= '2100-12-31', { error: 'day' })
    .meta({ format: 'date' });
/** A calendar day that exists, `YYYY-MM-DD`. */
export const Day = dayFrom('1990-01-01');
/** A day of somebody's life: the oldest mentors were born long ago. */
export const LifeDay = dayFrom('1900-01-01');
/** An instant, UTC ISO 8601. */
export const Instant = z.iso.datetime();
/** A row's version: a write says which one it saw. */
export const Version = z.int().min(1);
/** One line of text; control characters are refused. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, { error: 'one-line' });
/** Free text; line breaks and tabs are allowed, other control characters are not. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:\P{Cc}|[\n\r\t])*$/u, { error: 'control-characters' });

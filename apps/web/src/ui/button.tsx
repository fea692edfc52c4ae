import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from 'react-router-dom';
import css from './controls.module.css';

type Look = 'primary' | 'plain' | 'danger' | 'wide' | 'icon' | 'slim';

export const buttonClass = (...looks: Look[]): string => [css['button'], ...looks.map((look) => css[look])].join(' ');

export function Button({
  look = [],
  type = 'button',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look[] }) {
  // oxlint-disable-next-line react/button-has-type -- the default is set above
  return <button type={type} className={`${buttonClass(...look)} ${className}`} {...rest} />;
}

export function ButtonLink({ look = [], ...rest }: LinkProps & { look?: Look[] }) {
  return <Link className={buttonClass(...look)} {...rest} />;
}

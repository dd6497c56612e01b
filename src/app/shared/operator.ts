// Who may send, make files and set triggers: the operator's account alone, so that mails and files are the office's.
import type { Settings } from '../../../sheets-schema/settings';
import { AppError } from '../../core/base/errors';
import { addressKey } from '../../core/mail/addressees';
import type { Services } from '../../google/services';

type Scope = Parameters<Services['consent']['missing']>[0][number];

/** Throws permission_missing, with the address at which the person can grant what was withheld. */
export function requireScopes(services: Services, scopes: readonly Scope[]): void {
  const url = services.consent.missing(['userinfo.email', ...scopes]);
  if (url !== null) throw new AppError('permission_missing', { url });
}

/** An address that is not known is nobody's. */
export const isSameAddress = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && addressKey(a) === addressKey(b);

/** Whether this is the operator, who granted these scopes: asks nobody for anything. */
export const isOperatorWith = (
  services: Services,
  { operatorEmail }: Settings,
  scopes: readonly Scope[],
): boolean =>
  services.consent.missing(['userinfo.email', ...scopes]) === null &&
  isSameAddress(services.session.email(), operatorEmail);

/**
 * The operator's address, as Google has it. Throws operator_missing, operator_only for anybody else, and
 * permission_missing where the person withheld one of the scopes that the action needs.
 */
export function requireOperator(services: Services, settings: Settings, scopes: readonly Scope[]): string {
  const operator = settings.operatorEmail;
  if (operator === null) throw new AppError('operator_missing');
  requireScopes(services, []);
  const me = services.session.email();
  if (!isSameAddress(me, operator)) throw new AppError('operator_only', { operator });
  requireScopes(services, scopes);
  return me;
}

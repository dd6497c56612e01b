// Who may send, make files and set triggers: the operator's account alone, so that mails and files are the office's.
import type { Settings } from '../../sheets-schema/settings';
import { AppError } from '../core/errors';
import { fold } from '../core/text';
import type { Services } from '../google/services';

type Scopes = Parameters<Services['consent']['require']>[0];

/**
 * The operator's address. Throws operator_missing, operator_only for anybody else, and permission_missing where the
 * operator withheld one of the scopes that the action needs.
 */
export function requireOperator(services: Services, settings: Settings, scopes: Scopes): string {
  const operator = settings.operatorEmail;
  if (operator === null) throw new AppError('operator_missing');
  if (fold(services.session.email()) !== fold(operator)) throw new AppError('operator_only', { operator });
  try {
    services.consent.require(scopes);
  } catch (cause) {
    throw new AppError('permission_missing', {}, { cause });
  }
  return operator;
}

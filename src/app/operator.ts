// Who may send, make files and set triggers: the operator's account alone, so that mails and files are the office's.
import type { Settings } from '../../sheets-schema/settings';
import { AppError } from '../core/errors';
import { fold } from '../core/text';
import type { Services } from '../google/services';

/** The operator's address. Throws operator_missing, or operator_only for anybody else. */
export function requireOperator(services: Services, settings: Settings): string {
  const operator = settings.operatorEmail;
  if (operator === null) throw new AppError('operator_missing');
  if (fold(services.session.email()) !== fold(operator)) throw new AppError('operator_only', { operator });
  return operator;
}

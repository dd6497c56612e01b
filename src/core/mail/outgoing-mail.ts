// A mail as the mail service takes it.

export interface OutgoingMail {
  readonly to: string;
  /** Separated by commas; empty where nobody gets a copy. */
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly senderName: string;
  readonly replyTo: string;
}

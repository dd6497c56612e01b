// Who runs the script.

export function openSession() {
  return {
    /** Address of the person who clicked, or of the trigger's creator; '' where Google does not tell. */
    email: (): string => Session.getEffectiveUser().getEmail(),
  };
}

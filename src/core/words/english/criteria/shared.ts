/** 2D form has not been shown to cause injury (Peterson et al. 2022): said wherever a finding could frighten. */
export const FORM_IS_NOT_INJURY =
  'Reviews do not support filmed form by itself as a cause of injury (Peterson 2022). Take it as something to try, not as a diagnosis.';

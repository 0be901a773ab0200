/** Where a measure has a value, but not of one side. */
export const NEITHER_SIDE = 'Neither side could be read well enough to be judged by itself.';

/** 2D form has not been shown to cause injury (Peterson et al. 2022): said wherever a finding could frighten. */
export const FORM_IS_NOT_INJURY =
  'Reviews do not support filmed form by itself as a cause of injury (Peterson 2022). Take it as something to try, not as a diagnosis.';

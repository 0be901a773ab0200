/** Hip to ankle of anybody who runs, from a child to a giant. */
export const LEG_LIMITS_CM = [40, 130] as const;

export const CM_PER_INCH = 2.54;

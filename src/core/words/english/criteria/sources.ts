/** Where the limits of a measure come from. */
export const bandSources = {
  lean: 'Runners lean 7.3 ± 3.6 degrees (Teng & Powers 2014)',
  stepRate: 'Heiderscheit et al. 2011; self-chosen 171 ± 8 and 177 ± 7 (Luedke & Rauh 2021)',
  clinicalHabit: 'Clinical habit',
  ownChoice: 'Our own choice',
  footHipDistance: 'Our own choice, after Lieberman et al. 2015',
  tibiaAngle: 'Souza 2016',
  kneeFlexionAtContact: '18 ± 4 degrees (Heiderscheit et al. 2011)',
  kneeFlexionMidStance: '46 ± 5 degrees (Heiderscheit et al. 2011)',
  pelvicDrop: 'Bramah et al. 2018',
  femoralAdduction: 'Hip adduction 10.4 ± 3.3 degrees, less a usual pelvic drop of 4',
  symmetry: 'Girard et al. 2019',
  landingSpeed: 'Our own choice, as for flight time',
};

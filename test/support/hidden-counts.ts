/** The counts of a month none of which may be published. */
export const allHidden = {
  ratings: null,
  superseded: null,
  invalid: null,
  contested: null,
  late: null,
  excluded: null,
  quarantined: null,
  qr: null,
  paper: null,
};

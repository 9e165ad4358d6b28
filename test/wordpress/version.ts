/** The WordPress that is tested: `OUISHARE_WORDPRESS`, else the newest. */
export const VERSION = process.env['OUISHARE_WORDPRESS'] ?? '7.1';

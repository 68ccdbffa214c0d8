/**
 * What writes cells and takes them back. Loaded as one when it is first needed, so that whatever was written can be taken back without
 * anything more being fetched.
 */
export { applyPlan } from './apply';
export { clearMarks } from './clear-marks';
export { putBack } from './revert';

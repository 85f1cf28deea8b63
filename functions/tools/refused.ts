/** What stands forbids the command: said in a line, and the command ends with 1. */
export class Refused extends Error {}

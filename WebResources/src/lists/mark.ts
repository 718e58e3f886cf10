/** What stands before the id of a request in the data of a page, where it is a list. */
export const listMark = "list:";

/** Somebody who can sign in. Name, zone and company are on the record of `sys_user`. */
export interface Account {
  sysId: string;
  userName: string;
  admin: boolean;
  /** May sign in with the password itself (role `snc_basic_auth_api_access`); else only by OAuth. */
  basic: boolean;
  /** Names of the companies whose tasks the account may read; absent: all. */
  companies?: readonly string[];
}

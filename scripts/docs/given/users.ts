/** The brand's own users. */
export declare function findUser(
  cookie: string | null,
): Promise<{ id: string; cardAccountId: string; customerId: string } | null>

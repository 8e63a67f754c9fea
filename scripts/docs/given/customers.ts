/** The brand's own customers, with their guid at Cybrid. */
export declare function findCustomer(cookie: string | null): Promise<{ id: string; cybridGuid: string } | null>

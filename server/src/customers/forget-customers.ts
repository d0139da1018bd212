/** Statements that forget customers and by what they are known; `customers` selects their ids. */
export const forgetCustomers = (customers: string): string[] => [
  `DELETE FROM customer_keys WHERE customer_id IN (${customers})`,
  `DELETE FROM customers WHERE id IN (${customers})`,
];

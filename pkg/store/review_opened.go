package store

import "context"

// ListOpenedTickets implements Reviews.
func (d *database) ListOpenedTickets(ctx context.Context, workspace Workspace, wanted ReviewRange) ([]OpenedTicket, error) {
	if err := wanted.check(); err != nil {
		return nil, err
	}
	return readCustomers(ctx, d, workspace, wanted.Customers, func(row scanner) (OpenedTicket, error) {
		var one OpenedTicket
		var at int64
		err := row.Scan(&one.Connection, &one.Key, &one.Customer, &one.Fingerprint, &at)
		one.At = fromMs(at)
		return one, err
	}, `SELECT connection, ticket_key, customer, subject, ended_ms FROM ticket_outcomes
		WHERE workspace = $1 AND kind = 'open' AND ended_ms >= $2 AND ended_ms <= $3 AND ticket_key <> '' AND customer`,
		`ORDER BY ended_ms, connection, ticket_key`, toMs(wanted.From), toMs(wanted.To))
}

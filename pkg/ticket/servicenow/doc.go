// Package servicenow answers searches from ServiceNow's Table API.
//
//	desk, err := servicenow.New(connection, servicenow.Secrets{Secret: password}, client, time.Now)
//	result, err := desk.Search(ctx, ticket.Search{Scopes: scopes, MaxRows: 500})
//
// A search becomes one encoded query for each table, built from structured
// conditions only: the scope always first, then what narrows without losing a
// ticket. By default ServiceNow ignores a condition that it does not understand
// and answers everything, so three things stand between that and a foreign
// ticket: fields are looked up in the dictionary, a condition with an impossible
// value must find nothing before a table is read (probe.go), and each row that
// comes back is checked against the scopes once more.
//
// Values are read in their stored form, which is UTC and the same for every
// account; display values are only shown. Service levels are computed from the
// due time of task_sla, because what is stored beside it is refreshed now and then.
package servicenow

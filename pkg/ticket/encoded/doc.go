// Package encoded writes and reads ServiceNow's encoded queries and binds them to
// a scope. It does no I/O.
//
// What the product asks is built from conditions:
//
//	text, err := encoded.Bind(encoded.In("company", ids...), encoded.Query{
//		Conditions: []encoded.Condition{
//			encoded.Is("active", "true"),
//			encoded.Is("priority", "1").OrElse(encoded.Empty("assigned_to")),
//			encoded.AtOrAfter("opened_at", from),
//		},
//		Order: []encoded.Order{{Field: "opened_at", Descending: true}},
//	})
//	// companyINid1,id2^sys_idISNOTEMPTY^active=true^priority=1^ORassigned_toISEMPTY^opened_at>=2026-11-01 00:00:00^ORDERBYDESCopened_at^ORDERBYsys_id
//
// What a person wrote is read by Parse, which lets through conditions joined by
// ^ and ^OR and an order, and nothing that opens a second query or runs on the
// instance. An instance ignores what it does not understand and answers all
// rows, so nothing doubtful is ever sent: every rendered condition is read back.
//
// Errors are *Refusal. Sources: ServiceNow's documentation of encoded query
// strings, of filter operators and of GlideStringUtil.escapeQueryTermSeparator.
package encoded

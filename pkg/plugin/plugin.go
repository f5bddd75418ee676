// Package plugin is the data source's backend: it decides who is calling, hands
// the question to a domain package and makes frames of the answer.
//
//	factory := plugin.NewFactory(plugin.Options{Clock: time.Now, Open: sources.Open})
//	err := datasource.Manage(plugin.ID, factory, datasource.ManageOpts{})
//
// A request goes caller → registry → the room that answers it: tickets, desk, rounds,
// lookback, or a file here. What may be asked by whom stands in registry.go and the
// package access and nowhere else. To add a query type, copy tickets/answer.go and its
// neighbours and add a line to the registry; a test fails until the new line is in the
// table of callers too.
package plugin

import "github.com/quantyca/rounds/pkg/plugin/lookback"

// ID is the data source's id in src/datasource/plugin.json.
const ID = "quantyca-rounds-datasource"

// MaxMessageBytes is what Grafana has to be able to send in one message: the
// largest body, with a request's headers and the data source's settings. What is
// larger is refused before it comes here, and not with a sentence of ours.
const MaxMessageBytes = lookback.MaxPlaybookBytes + 8<<20

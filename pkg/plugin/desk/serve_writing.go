package desk

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/plugin/wire"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// writingTarget is one place where the caller may open tickets.
type writingTarget struct {
	Customer       string        `json:"customer"`
	CustomerName   string        `json:"customerName"`
	Connection     string        `json:"connection"`
	ConnectionName string        `json:"connectionName"`
	System         setup.System  `json:"system"`
	Types          []ticket.Type `json:"types"`
}

type writingAnswer struct {
	Targets []writingTarget `json:"targets"`
}

// ServeWriting lists where the caller may write; nowhere is an answer too.
func ServeWriting(in *Desk, caller access.Caller, w http.ResponseWriter, _ *http.Request) error {
	answer := writingAnswer{Targets: []writingTarget{}}
	for _, perimeter := range caller.Perimeters(in.Setting.Document) {
		seen := map[string]bool{}
		for _, scope := range perimeter.Scope {
			at, ok := in.placeIn(caller, perimeter, scope.Connection)
			if !ok || seen[scope.Connection] {
				continue
			}
			seen[scope.Connection] = true
			answer.Targets = append(answer.Targets, writingTarget{
				Customer: perimeter.ID, CustomerName: perimeter.Name,
				Connection: at.connection.ID, ConnectionName: instance.NameOfConnection(at.connection),
				System: at.connection.System, Types: at.writer.WritableTypes(),
			})
		}
	}
	wire.Write(w, http.StatusOK, answer)
	return nil
}

package plugin

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// serveCustomers lists the caller's customers, for variables and editors.
func serveCustomers(in *Backend, caller access.Caller, w http.ResponseWriter, _ *http.Request) error {
	wire.Write(w, http.StatusOK, customersOf(in, caller))
	return nil
}

func customersOf(in *Backend, caller access.Caller) []wire.Customer {
	customers := []wire.Customer{}
	for _, perimeter := range caller.Perimeters(in.Setting.Document) {
		customers = append(customers, wire.CustomerOf(perimeter))
	}
	return customers
}

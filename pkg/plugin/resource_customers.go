package plugin

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/setup"
)

type customerAnswer struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Zone string `json:"zone"`
}

// serveCustomers lists the caller's customers, for variables and editors.
func serveCustomers(in *Backend, caller access.Caller, w http.ResponseWriter, _ *http.Request) error {
	write(w, http.StatusOK, customersOf(in, caller))
	return nil
}

func customersOf(in *Backend, caller access.Caller) []customerAnswer {
	customers := []customerAnswer{}
	for _, perimeter := range caller.Perimeters(in.Setting.Document) {
		customers = append(customers, customerOf(perimeter))
	}
	return customers
}

func customerOf(perimeter setup.Perimeter) customerAnswer {
	return customerAnswer{ID: perimeter.ID, Name: perimeter.Name, Zone: perimeter.Zone}
}

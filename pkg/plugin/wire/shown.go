package wire

import (
	"time"

	"github.com/quantyca/rounds/pkg/setup"
)

// Customer is one as pages know him.
type Customer struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Zone string `json:"zone"`
}

// CustomerOf leaves out all that the set-up says beyond his name.
func CustomerOf(perimeter setup.Perimeter) Customer {
	return Customer{ID: perimeter.ID, Name: perimeter.Name, Zone: perimeter.Zone}
}

// Act is who did something, as he was called then, and when.
type Act struct {
	At time.Time `json:"at"`
	By string    `json:"by"`
}

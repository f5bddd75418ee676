package httpx

import (
	"net/netip"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCheckAddress(t *testing.T) {
	for address, rule := range map[string]string{
		"127.0.0.1": "loopback", "127.9.9.9": "loopback", "::1": "loopback", "::ffff:127.0.0.1": "loopback",
		"10.0.0.1": "private", "172.16.0.1": "private", "192.168.1.1": "private", "fd00::1": "private", "100.64.0.1": "private",
		"169.254.169.254": "link-local", "fe80::1": "link-local", "fe80::1%eth0": "link-local",
		"224.0.0.1": "multicast", "ff0e::1": "multicast", "0.0.0.0": "unspecified", "::": "unspecified", "0.1.2.3": "unspecified",
		"255.255.255.255": "reserved", "240.0.0.1": "reserved",
		"64:ff9b::7f00:1": "loopback", "64:ff9b::a9fe:a9fe": "link-local", "2002:7f00:1::": "loopback",
	} {
		t.Run(address, func(t *testing.T) {
			err := checkAddress(netip.MustParseAddr(address))
			require.ErrorIs(t, err, ErrRefusedAddress)
			require.ErrorContains(t, err, "is a "+rule+" address", "the error names the rule")
		})
	}
	for _, address := range []string{"1.1.1.1", "185.166.143.38", "2606:4700::1111", "64:ff9b::101:101"} {
		require.NoError(t, checkAddress(netip.MustParseAddr(address)), address)
	}
}

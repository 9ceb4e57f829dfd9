"""What pages and API share on the wire: limits, headers, origins, cookies, statuses."""

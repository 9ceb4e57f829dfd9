"""From a page's blocks to rows: styled records, grids, outlines. The one that explains the most blocks wins."""

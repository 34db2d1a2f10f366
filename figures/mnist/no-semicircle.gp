# Draws no-semicircle.svg from no-semicircle.csv. To draw it again: gnuplot -d no-semicircle.gp
reset
set encoding utf8
set terminal svg enhanced size 900,682 fixed font 'sans-serif,14' background '#ffffff' butt name 'no_semicircle'
set output 'no-semicircle.svg'
set datafile separator comma
set datafile columnheaders
data = 'no-semicircle.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 682.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) The noise is no semicircle
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(433.35)
set tmargin at screen py(32)
set bmargin at screen py(291)
set grid xtics
set xrange [-10:13]
set xtics ('' -10, '' -5, '' 0, '' 5, '' 10)
set grid ytics
set logscale y
set yrange [0.0001:20]
set ytics ('' 0.0001, '' 0.01, '' 1, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '−10' at screen px(70.35),py(307) center front font ',12' tc rgb '#404040'
set label '−5' at screen px(149.263),py(307) center front font ',12' tc rgb '#404040'
set label '0' at screen px(228.176),py(307) center front font ',12' tc rgb '#404040'
set label '5' at screen px(307.089),py(307) center front font ',12' tc rgb '#404040'
set label '10' at screen px(386.002),py(307) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(61.35),py(291) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(61.35),py(193.283) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(95.5663) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} The noise is no semicircle{/*0.01   }' at screen px(70.35),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'eigenvalue {/:Italic λ}/{/:Italic R}{/*0.01   }' at screen px(251.85),py(328) center front font ',14' tc rgb '#1a1a1a'
set label 'density' at screen px(17),py(161.5) center rotate by 90 font ',14'
set object rectangle from screen px(312.475),py(31) to screen px(434.35),py(116) front fc rgb 'white' fs solid 1 noborder
set object rectangle from screen px(316.475),py(46) to screen px(342.475),py(56) front fc rgb '#808080' fs transparent solid 0.25 noborder
set label 'redrawn' at screen px(349.475),py(51) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(316.475),py(69) to screen px(342.475),py(69) nohead front lw 1.31 dt (8,4) lc rgb '#009e73'
set label 'covariances' at screen px(349.475),py(69) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(316.475),py(87) to screen px(342.475),py(87) nohead front lw 1.32 dt solid lc rgb '#d55e00'
set label 'network' at screen px(349.475),py(87) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(316.475),py(105) to screen px(342.475),py(105) nohead front lw 1.73 dt solid lc rgb '#1a1a1a'
set label 'semicircle' at screen px(349.475),py(105) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::116 using 3:(above($4,0.0001)) with fillsteps fc rgb '#808080' fs transparent solid 0.25 noborder, \
  data every ::0::116 using 3:(above($4,0.0001)) with steps lw 0.9 dt solid lc rgb '#808080', \
  data every ::117::233 using 3:(above($4,0.0001)) with steps lw 1.3 dt (8,4) lc rgb '#009e73', \
  data every ::234::350 using 3:(above($4,0.0001)) with steps lw 1.3 dt solid lc rgb '#d55e00', \
  data every ::351::465 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a'

# (b) Unequal rows
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(517.7)
set rmargin at screen px(880.7)
set tmargin at screen py(32)
set bmargin at screen py(291)
set grid xtics
set logscale x
set xrange [0.000515463918:1]
set xtics ('' 0.001, '' 0.01, '' 0.1, '' 1, '' 0.0006 1, '' 0.0007 1, '' 0.0008 1, '' 0.0009 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1)
set grid ytics
set logscale y
set yrange [0.001:100]
set ytics ('' 0.01, '' 1, '' 100, '' 0.001 1, '' 0.1 1, '' 10 1)
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(549.476),py(307) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(659.884),py(307) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(770.292),py(307) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(880.7),py(307) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(508.7),py(239.2) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(508.7),py(135.6) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(508.7),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Unequal rows{/*0.01   }' at screen px(517.7),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'share of rows' at screen px(699.2),py(328) center front font ',14' tc rgb '#1a1a1a'
set label 'variance {/:Italic r}{/*0.76_{{/*1.18 {/:Italic i}}}}/{/:Italic σ}{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(464.35),py(161.5) center rotate by 90 font ',14'
set object rectangle from screen px(518.7),py(243) to screen px(646.325),py(290) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(529.7),py(254) to screen px(555.7),py(254) nohead front lw 1.3 dt solid lc rgb '#d55e00'
set label 'network' at screen px(562.7),py(254) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(529.7),py(272) to screen px(555.7),py(272) nohead front lw 1.71 dt solid lc rgb '#1a1a1a'
set label 'condition (ii)' at screen px(562.7),py(272) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::466::1435 using 3:4 with lines lw 1.3 dt solid lc rgb '#d55e00', \
  data every ::1436::1532 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a'

# (c) The fourth moment
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(70.35)
set rmargin at screen px(433.35)
set tmargin at screen py(373)
set bmargin at screen py(632)
set grid xtics
set logscale x
set xrange [13.547925:1209.33649]
set xtics ('' 16, '' 128, '' 1024)
set grid ytics
set logscale y
set yrange [1:5000]
set ytics ('' 1, '' 10, '' 100, '' 1000, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1, '' 4000 1, '' 5000 1)
set label '16' at screen px(83.7944),py(648) center front font ',12' tc rgb '#404040'
set label '128' at screen px(251.85),py(648) center front font ',12' tc rgb '#404040'
set label '1024' at screen px(419.906),py(648) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(61.35),py(632) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(61.35),py(561.981) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(61.35),py(491.961) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(61.35),py(421.942) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The fourth moment{/*0.01   }' at screen px(70.35),py(355) left front font ',14' tc rgb '#1a1a1a'
set label 'batch size {/:Italic B}{/*0.01   }' at screen px(251.85),py(669) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic m}{/*0.76_{{/*1.18 4}}}/{/:Italic m}{/*0.76@^{{/*1.2 2}}_{{/*1.18 2}}}{/*0.01   }' at screen px(17),py(502.5) center rotate by 90 font ',14'
set object rectangle from screen px(324.225),py(372) to screen px(434.35),py(457) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(328.225),py(392) to screen px(354.225),py(392) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'semicircle' at screen px(361.225),py(392) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(341.225),py(403) to screen px(341.225),py(417) nohead front lw 1.2 dt solid lc rgb '#808080'
set label '' at screen px(341.225),py(410) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'redrawn' at screen px(361.225),py(410) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(341.225),py(421) to screen px(341.225),py(435) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(341.225),py(428) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'free signs' at screen px(361.225),py(428) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(341.225),py(439) to screen px(341.225),py(453) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(341.225),py(446) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'network' at screen px(361.225),py(446) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1533::1629 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::1630::1632 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1630::1632 using ($3):(above($4-2*$5,1)):(0):((above($4+2*$5,1))-(above($4-2*$5,1))) with vectors nohead lw 1.2 dt solid lc rgb '#808080', \
  data every ::1630::1632 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1633::1635 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::1633::1635 using ($3):(above($4-2*$5,1)):(0):((above($4+2*$5,1))-(above($4-2*$5,1))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::1633::1635 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::1636::1638 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1636::1638 using ($3):(above($4-2*$5,1)):(0):((above($4+2*$5,1))-(above($4-2*$5,1))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1636::1638 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00'

# (d) Distance from the semicircle
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(517.7)
set rmargin at screen px(880.7)
set tmargin at screen py(373)
set bmargin at screen py(632)
set grid xtics
set logscale x
set xrange [0.00705819951:85.8930099]
set xtics ('' 0.01, '' 0.1, '' 1, '' 10, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1)
set grid ytics
set logscale y
set yrange [0.002:2]
set ytics ('' 0.01, '' 0.1, '' 1, '' 0.002 1, '' 0.003 1, '' 0.004 1, '' 0.005 1, '' 0.006 1, '' 0.007 1, '' 0.008 1, '' 0.009 1, '' 0.02 1, '' 0.03 1, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1)
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(531.144),py(648) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(620),py(648) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(708.856),py(648) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(797.712),py(648) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(508.7),py(571.656) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(508.7),py(485.322) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(508.7),py(398.989) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Distance from the semicircle{/*0.01   }' at screen px(517.7),py(355) left front font ',14' tc rgb '#1a1a1a'
set label 'order over samples, {/:Italic P}/{/:Italic B}{/*0.01   }' at screen px(699.2),py(669) center front font ',14' tc rgb '#1a1a1a'
set label 'distance {/:Italic D}{/*0.01   }' at screen px(464.35),py(502.5) center rotate by 90 font ',14'
set object rectangle from screen px(518.7),py(372) to screen px(687.45),py(457) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(529.7),py(392) to screen px(555.7),py(392) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label 'Marchenko–Pastur' at screen px(562.7),py(392) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(542.7),py(410) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'redrawn' at screen px(562.7),py(410) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(542.7),py(421) to screen px(542.7),py(435) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(542.7),py(428) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'covariances' at screen px(562.7),py(428) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(542.7),py(439) to screen px(542.7),py(453) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(542.7),py(446) point pt 7 ps 0.62 lc rgb '#d55e00' front
set label 'network' at screen px(562.7),py(446) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::1639::1735 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::1736::1738 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::1736::1738 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::1739::1742 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::1739::1742 using ($3):(above($4-2*$5,0.002)):(0):((above($4+2*$5,0.002))-(above($4-2*$5,0.002))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::1739::1742 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::1743::1745 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::1743::1745 using ($3):(above($4-2*$5,0.002)):(0):((above($4+2*$5,0.002))-(above($4-2*$5,0.002))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::1743::1745 using 3:4 with points pt 7 ps 0.62 lc rgb '#d55e00'
unset multiplot
set output

# Draws hessian-degeneracy.svg from hessian-degeneracy.csv. To draw it again: gnuplot -d hessian-degeneracy.gp
reset
set encoding utf8
set terminal svg enhanced size 900,702 fixed font 'sans-serif,14' background '#ffffff' butt name 'hessian_degeneracy'
set output 'hessian-degeneracy.svg'
set datafile separator comma
set datafile columnheaders
data = 'hessian-degeneracy.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 702.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(76.02)
set rmargin at screen px(442.02)
set tmargin at screen py(32)
set bmargin at screen py(293)
set grid xtics
set xrange [0.000515463918:0.999484536]
set xtics ('' 0.2, '' 0.4, '' 0.6, '' 0.8)
set grid ytics
set logscale y
set yrange [1e-10:2]
set ytics ('' 1e-10, '' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-09 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1)
set label '0.2' at screen px(149.107),py(309) center front font ',12' tc rgb '#404040'
set label '0.4' at screen px(222.382),py(309) center front font ',12' tc rgb '#404040'
set label '0.6' at screen px(295.658),py(309) center front font ',12' tc rgb '#404040'
set label '0.8' at screen px(368.933),py(309) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −10}}}{/*0.01   }' at screen px(67.02),py(293) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(67.02),py(242.325) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(67.02),py(191.651) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(67.02),py(140.976) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(67.02),py(90.3018) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(67.02),py(39.6273) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)}' at screen px(76.02),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'share of eigenvalues that are larger' at screen px(259.02),py(330) center front font ',14' tc rgb '#1a1a1a'
set label '|{/:Italic λ}|/{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}){/*0.01   }' at screen px(17),py(162.5) center rotate by 90 font ',14'
set object rectangle from screen px(77.02),py(227) to screen px(162.02),py(292) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(88.02),py(238) to screen px(114.02),py(238) nohead front lw 1.3 dt solid lc rgb '#0072b2'
set label '{/:Italic H}' at screen px(121.02),py(238) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(88.02),py(256) to screen px(114.02),py(256) nohead front lw 1.31 dt (8,4) lc rgb '#009e73'
set label '{/:Italic G}' at screen px(121.02),py(256) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(88.02),py(274) to screen px(114.02),py(274) nohead front lw 1.32 dt (9,4,2,4) lc rgb '#e69f00'
set label '{/:Italic H} − {/:Italic G}{/*0.01   }' at screen px(121.02),py(274) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::2910::2910 using (0.000515463918):4:(0.999484536-0.000515463918):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::0::969 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::970::1939 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#009e73', \
  data every ::1940::2909 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#e69f00'

# (b)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(518.81)
set rmargin at screen px(884.81)
set tmargin at screen py(32)
set bmargin at screen py(293)
set grid xtics
set xrange [6.4:103.6]
set xtics ('' 20, '' 40, '' 60, '' 80, '' 100)
set grid ytics
set yrange [0:1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '20' at screen px(570.02),py(309) center front font ',12' tc rgb '#404040'
set label '40' at screen px(645.329),py(309) center front font ',12' tc rgb '#404040'
set label '60' at screen px(720.637),py(309) center front font ',12' tc rgb '#404040'
set label '80' at screen px(795.946),py(309) center front font ',12' tc rgb '#404040'
set label '100' at screen px(871.254),py(309) center front font ',12' tc rgb '#404040'
set label '0' at screen px(509.81),py(293) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(509.81),py(240.8) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(509.81),py(188.6) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(509.81),py(136.4) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(509.81),py(84.2) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(509.81),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)}' at screen px(518.81),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'Lanczos steps {/:Italic k}{/*0.01   }' at screen px(701.81),py(330) center front font ',14' tc rgb '#1a1a1a'
set label 'weight at zero' at screen px(473.02),py(162.5) center rotate by 90 font ',14'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(880.81),py(48.7503) right front font ',12.5' tc rgb '#606060'
set label '10{/*0.76^{{/*1.2 −3}}}{/*0.01   }' at screen px(880.81),py(109.874) right front font ',12.5' tc rgb '#606060'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(880.81),py(163.487) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(519.81),py(245) to screen px(652.81),py(292) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(530.81),py(256) to screen px(556.81),py(256) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(543.81),py(249) to screen px(543.81),py(263) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(543.81),py(256) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic H}, two nodes{/*0.01   }' at screen px(563.81),py(256) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(530.81),py(274) to screen px(556.81),py(274) nohead front lw 1.11 dt solid lc rgb '#009e73'
set arrow from screen px(543.81),py(267) to screen px(543.81),py(281) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(543.81),py(274) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '{/:Italic G}, one node{/*0.01   }' at screen px(563.81),py(274) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::2921::2921 using (6.4):4:(103.6-6.4):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2922::2922 using (6.4):4:(103.6-6.4):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2923::2923 using (6.4):4:(103.6-6.4):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2911::2915 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::2911::2915 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::2911::2915 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::2911::2915 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::2916::2920 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::2916::2920 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::2916::2920 using ($3):($7):(0):(($8)-($7)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::2916::2920 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'

# (c)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(76.02)
set rmargin at screen px(442.02)
set tmargin at screen py(391)
set bmargin at screen py(652)
set grid xtics
set xrange [1:1062]
set xtics ('' 250, '' 500, '' 750, '' 1000)
set grid ytics
set logscale y
set yrange [1e-17:2]
set ytics ('' 1e-16, '' 1e-12, '' 1e-08, '' 0.0001, '' 1, '' 1e-17 1, '' 1e-15 1, '' 1e-14 1, '' 1e-13 1, '' 1e-11 1, '' 1e-10 1, '' 1e-09 1, '' 1e-07 1, '' 1e-06 1, '' 1e-05 1, '' 0.001 1, '' 0.01 1, '' 0.1 1)
set label '250' at screen px(161.914),py(668) center front font ',12' tc rgb '#404040'
set label '500' at screen px(248.154),py(668) center front font ',12' tc rgb '#404040'
set label '750' at screen px(334.393),py(668) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(420.633),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −16}}}{/*0.01   }' at screen px(67.02),py(636.914) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −12}}}{/*0.01   }' at screen px(67.02),py(576.571) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(67.02),py(516.228) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(67.02),py(455.885) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(67.02),py(395.541) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)}' at screen px(76.02),py(357) left front font ',14' tc rgb '#1a1a1a'
set label 'number {/:Italic j} by magnitude{/*0.01   }' at screen px(259.02),py(689) center front font ',14' tc rgb '#1a1a1a'
set label '|{/:Italic λ}{/*0.76_{{/*1.18 {/:Italic j}}}}|/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(521.5) center rotate by 90 font ',14'
set label 'one pattern' at screen px(120.175),py(382) center front font ',12.5' tc rgb '#606060'
set label 'bound' at screen px(268.851),py(382) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(77.02),py(586) to screen px(229.77),py(651) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(88.02),py(597) to screen px(114.02),py(597) nohead front lw 1.3 dt solid lc rgb '#0072b2'
set label 'ReLU, trained' at screen px(121.02),py(597) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(88.02),py(615) to screen px(114.02),py(615) nohead front lw 1.31 dt (8,4) lc rgb '#d55e00'
set label 'ReLU, small loss' at screen px(121.02),py(615) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(88.02),py(633) to screen px(114.02),py(633) nohead front lw 1.32 dt solid lc rgb '#808080'
set label 'linear (control)' at screen px(121.02),py(633) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::6110::6110 using 3:(1e-17):(0):(2-1e-17) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::6111::6111 using 3:(1e-17):(0):(2-1e-17) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2924::3985 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::3986::5047 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data every ::5048::6109 using 3:4 with lines lw 1.3 dt solid lc rgb '#808080'

# (d)
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(518.81)
set rmargin at screen px(884.81)
set tmargin at screen py(391)
set bmargin at screen py(652)
set grid xtics
set logscale x
set xrange [0.757858283:1351.1761]
set xtics ('' 1, '' 10, '' 100, '' 1000, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set grid ytics
set logscale y
set yrange [30:2000]
set ytics ('' 100, '' 1000, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(532.366),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(644.942),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(757.518),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(870.095),py(668) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(509.81),py(577.176) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(509.81),py(434.077) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)}' at screen px(518.81),py(357) left front font ',14' tc rgb '#1a1a1a'
set label 'samples {/:Italic n}{/*0.01   }' at screen px(701.81),py(689) center front font ',14' tc rgb '#1a1a1a'
set label 'rank of the Hessian' at screen px(473.02),py(521.5) center rotate by 90 font ',14'
set label 'one pattern' at screen px(880.81),py(551.351) right front font ',12.5' tc rgb '#606060'
set label 'bound' at screen px(880.81),py(460.111) right front font ',12.5' tc rgb '#606060'
set label '{/:Italic P}' at screen px(880.81),py(420.339) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(745.81),py(604) to screen px(885.81),py(651) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(749.81),py(615) to screen px(775.81),py(615) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set label '' at screen px(762.81),py(615) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'ReLU' at screen px(782.81),py(615) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(749.81),py(633) to screen px(775.81),py(633) nohead front lw 1.11 dt solid lc rgb '#808080'
set label '' at screen px(762.81),py(633) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'linear (control)' at screen px(782.81),py(633) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::6134::6134 using (0.757858283):4:(1351.1761-0.757858283):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::6135::6135 using (0.757858283):4:(1351.1761-0.757858283):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::6136::6136 using (0.757858283):4:(1351.1761-0.757858283):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::6112::6122 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::6112::6122 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::6112::6122 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::6123::6133 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::6123::6133 using 3:4 with lines lw 1.1 dt solid lc rgb '#808080', \
  data every ::6123::6133 using 3:4 with points pt 5 ps 0.54 lc rgb '#808080'
unset multiplot
set output

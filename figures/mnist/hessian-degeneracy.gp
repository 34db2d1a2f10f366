# Draws hessian-degeneracy.svg from hessian-degeneracy.csv. To draw it again: gnuplot -d hessian-degeneracy.gp
reset
set encoding utf8
set terminal svg enhanced size 900,700 fixed font 'sans-serif,14' background '#ffffff' butt name 'hessian_degeneracy'
set output 'hessian-degeneracy.svg'
set datafile separator comma
set datafile columnheaders
data = 'hessian-degeneracy.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 700.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Sizes of the eigenvalues
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(76.02)
set rmargin at screen px(440.02)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set xrange [0.00103092784:1]
set xtics ('' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set grid ytics
set logscale y
set yrange [1e-10:2]
set ytics ('' 1e-10, '' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1, '' 1e-09 1, '' 1e-07 1, '' 1e-05 1, '' 0.001 1, '' 0.1 1)
set label '0.2' at screen px(148.519),py(308) center front font ',12' tc rgb '#404040'
set label '0.4' at screen px(221.395),py(308) center front font ',12' tc rgb '#404040'
set label '0.6' at screen px(294.27),py(308) center front font ',12' tc rgb '#404040'
set label '0.8' at screen px(367.145),py(308) center front font ',12' tc rgb '#404040'
set label '1.0' at screen px(440.02),py(308) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −10}}}{/*0.01   }' at screen px(67.02),py(292) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(67.02),py(241.52) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −6}}}{/*0.01   }' at screen px(67.02),py(191.039) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(67.02),py(140.559) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −2}}}{/*0.01   }' at screen px(67.02),py(90.0784) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(67.02),py(39.5981) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Sizes of the eigenvalues{/*0.01   }' at screen px(76.02),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'share of eigenvalues that are as large' at screen px(258.02),py(329) center front font ',14' tc rgb '#1a1a1a'
set label '|{/:Italic λ}|/{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}){/*0.01   }' at screen px(17),py(162) center rotate by 90 font ',14'
set label 'flat below' at screen px(436.02),py(105.319) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(77.02),py(226) to screen px(162.02),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(88.02),py(237) to screen px(114.02),py(237) nohead front lw 1.3 dt solid lc rgb '#0072b2'
set label '{/:Italic H}' at screen px(121.02),py(237) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(88.02),py(255) to screen px(114.02),py(255) nohead front lw 1.31 dt (8,4) lc rgb '#009e73'
set label '{/:Italic G}' at screen px(121.02),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(88.02),py(273) to screen px(114.02),py(273) nohead front lw 1.32 dt (9,4,2,4) lc rgb '#e69f00'
set label '{/:Italic H} − {/:Italic G}{/*0.01   }' at screen px(121.02),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::2910::2910 using (0.00103092784):4:(1-0.00103092784):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::0::969 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::970::1939 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#009e73', \
  data every ::1940::2909 using 3:4 with lines lw 1.3 dt (9,4,2,4) lc rgb '#e69f00'

# (b) What Lanczos puts at zero
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(520.41)
set rmargin at screen px(884.41)
set tmargin at screen py(32)
set bmargin at screen py(292)
set grid xtics
set xrange [6.4:103.6]
set xtics ('' 20, '' 40, '' 60, '' 80, '' 100)
set grid ytics
set yrange [0:1]
set ytics ('' 0, '' 0.2, '' 0.4, '' 0.6, '' 0.8, '' 1)
set label '20' at screen px(571.34),py(308) center front font ',12' tc rgb '#404040'
set label '40' at screen px(646.237),py(308) center front font ',12' tc rgb '#404040'
set label '60' at screen px(721.134),py(308) center front font ',12' tc rgb '#404040'
set label '80' at screen px(796.031),py(308) center front font ',12' tc rgb '#404040'
set label '100' at screen px(870.929),py(308) center front font ',12' tc rgb '#404040'
set label '0' at screen px(511.41),py(292) right front font ',12' tc rgb '#404040'
set label '0.2' at screen px(511.41),py(240) right front font ',12' tc rgb '#404040'
set label '0.4' at screen px(511.41),py(188) right front font ',12' tc rgb '#404040'
set label '0.6' at screen px(511.41),py(136) right front font ',12' tc rgb '#404040'
set label '0.8' at screen px(511.41),py(84) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(511.41),py(32) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} What Lanczos puts at zero{/*0.01   }' at screen px(520.41),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'Lanczos steps {/:Italic k}{/*0.01   }' at screen px(702.41),py(329) center front font ',14' tc rgb '#1a1a1a'
set label 'weight at zero' at screen px(474.62),py(162) center rotate by 90 font ',14'
set label 'below 10{/*0.76^{{/*1.2 −2}}}{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(880.41),py(53.0258) right front font ',12.5' tc rgb '#606060'
set label 'below 10{/*0.76^{{/*1.2 −3}}}{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(880.41),py(119.701) right front font ',12.5' tc rgb '#606060'
set label 'below 10{/*0.76^{{/*1.2 −4}}}{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(880.41),py(176.794) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(521.41),py(244) to screen px(654.41),py(291) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(532.41),py(255) to screen px(558.41),py(255) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set arrow from screen px(545.41),py(248) to screen px(545.41),py(262) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(545.41),py(255) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label '{/:Italic H}, two nodes{/*0.01   }' at screen px(565.41),py(255) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(532.41),py(273) to screen px(558.41),py(273) nohead front lw 1.11 dt solid lc rgb '#009e73'
set arrow from screen px(545.41),py(266) to screen px(545.41),py(280) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(545.41),py(273) point pt 9 ps 0.68 lc rgb '#009e73' front
set label '{/:Italic G}, one node{/*0.01   }' at screen px(565.41),py(273) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::2921::2921 using (6.4):4:(103.6-6.4):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2922::2922 using (6.4):4:(103.6-6.4):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2923::2923 using (6.4):4:(103.6-6.4):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2911::2915 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::2911::2915 using 3:4 with lines lw 1.1 dt solid lc rgb '#0072b2', \
  data every ::2911::2915 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::2911::2915 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::2916::2920 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::2916::2920 using 3:4 with lines lw 1.1 dt solid lc rgb '#009e73', \
  data every ::2916::2920 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::2916::2920 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73'

# (c) The students' spectra
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(76.02)
set rmargin at screen px(440.02)
set tmargin at screen py(390)
set bmargin at screen py(650)
set grid xtics
set xrange [1:1062]
set xtics ('' 250, '' 500, '' 750, '' 1000)
set grid ytics
set logscale y
set yrange [1e-17:2]
set ytics ('' 1e-16, '' 1e-12, '' 1e-08, '' 0.0001, '' 1, '' 1e-17 1, '' 1e-15 1, '' 1e-14 1, '' 1e-13 1, '' 1e-11 1, '' 1e-10 1, '' 1e-09 1, '' 1e-07 1, '' 1e-06 1, '' 1e-05 1, '' 0.001 1, '' 0.01 1, '' 0.1 1)
set label '250' at screen px(161.445),py(666) center front font ',12' tc rgb '#404040'
set label '500' at screen px(247.213),py(666) center front font ',12' tc rgb '#404040'
set label '750' at screen px(332.981),py(666) center front font ',12' tc rgb '#404040'
set label '1000' at screen px(418.75),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −16}}}{/*0.01   }' at screen px(67.02),py(634.972) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −12}}}{/*0.01   }' at screen px(67.02),py(574.86) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −8}}}{/*0.01   }' at screen px(67.02),py(514.748) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 −4}}}{/*0.01   }' at screen px(67.02),py(454.636) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(67.02),py(394.524) right front font ',12' tc rgb '#404040'
set label '{/:Bold (c)} The students'."'".' spectra{/*0.01   }' at screen px(76.02),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'number {/:Italic j} by magnitude{/*0.01   }' at screen px(258.02),py(687) center front font ',14' tc rgb '#1a1a1a'
set label '|{/:Italic λ}{/*0.76_{{/*1.18 {/:Italic j}}}}|/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(520) center rotate by 90 font ',14'
set label 'trained' at screen px(315.828),py(420.056) left front font ',12.5' tc rgb '#1a1a1a'
set label 'small loss' at screen px(281.52),py(499.72) left front font ',12.5' tc rgb '#1a1a1a'
set label 'linear (control)' at screen px(127.138),py(574.86) left front font ',12.5' tc rgb '#1a1a1a'
set label 'one pattern' at screen px(119.933),py(381) center front font ',12.5' tc rgb '#606060'
set label 'bound' at screen px(267.798),py(381) center front font ',12.5' tc rgb '#606060'
plot \
  data every ::6110::6110 using 3:(1e-17):(0):(2-1e-17) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::6111::6111 using 3:(1e-17):(0):(2-1e-17) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::2924::3985 using 3:4 with lines lw 1.3 dt solid lc rgb '#0072b2', \
  data every ::3986::5047 using 3:4 with lines lw 1.3 dt (8,4) lc rgb '#d55e00', \
  data every ::5048::6109 using 3:4 with lines lw 1.3 dt solid lc rgb '#808080'

# (d) Rank against samples
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(520.41)
set rmargin at screen px(884.41)
set tmargin at screen py(390)
set bmargin at screen py(650)
set grid xtics
set logscale x
set xrange [0.757858283:1351.1761]
set xtics ('' 1, '' 10, '' 100, '' 1000, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1)
set grid ytics
set logscale y
set yrange [30:2000]
set ytics ('' 100, '' 1000, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1)
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(533.891),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(645.853),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(757.814),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(869.775),py(666) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(511.41),py(575.463) right front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(511.41),py(432.912) right front font ',12' tc rgb '#404040'
set label '{/:Bold (d)} Rank against samples{/*0.01   }' at screen px(520.41),py(356) left front font ',14' tc rgb '#1a1a1a'
set label 'samples {/:Italic n}{/*0.01   }' at screen px(702.41),py(687) center front font ',14' tc rgb '#1a1a1a'
set label 'rank of the Hessian' at screen px(474.62),py(520) center rotate by 90 font ',14'
set label 'one pattern' at screen px(880.41),py(549.698) right front font ',12.5' tc rgb '#606060'
set label 'bound' at screen px(880.41),py(458.808) right front font ',12.5' tc rgb '#606060'
set label '{/:Italic P}' at screen px(880.41),py(419.188) right front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(745.41),py(602) to screen px(885.41),py(649) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(749.41),py(613) to screen px(775.41),py(613) nohead front lw 1.1 dt solid lc rgb '#0072b2'
set label '' at screen px(762.41),py(613) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'ReLU' at screen px(782.41),py(613) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(749.41),py(631) to screen px(775.41),py(631) nohead front lw 1.11 dt solid lc rgb '#808080'
set label '' at screen px(762.41),py(631) point pt 5 ps 0.54 lc rgb '#808080' front
set label 'linear (control)' at screen px(782.41),py(631) left front font ',12.5' tc rgb '#1a1a1a'
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
